package no.knutepunkt.platform.web;

import java.time.Duration;
import java.util.List;

/**
 * A refusal that becomes a problem detail (RFC 9457) in the caller's language.
 *
 * @see Problems
 */
public final class Problem extends RuntimeException {

  private final int status;
  private final String code;
  private final transient List<Object> arguments;
  private final String field;
  private final String value;
  private final String example;
  private final Duration retryAfter;

  private Problem(Builder builder) {
    super(builder.code, null, false, false);
    this.status = builder.status;
    this.code = builder.code;
    this.arguments = List.copyOf(builder.arguments);
    this.field = builder.field;
    this.value = builder.value;
    this.example = builder.example;
    this.retryAfter = builder.retryAfter;
  }

  /**
   * Begins a refusal.
   *
   * @param status HTTP status
   * @param code key {@code problem.<code>} of the message catalogue; also the member {@code code}
   * @param arguments what the sentence is filled with
   */
  public static Builder of(int status, String code, Object... arguments) {
    return new Builder(status, code, List.of(arguments));
  }

  int status() {
    return status;
  }

  /** Which refusal it is. */
  public String code() {
    return code;
  }

  /** Whether the hub can't do it now, and the caller is not to blame. */
  public boolean isOutage() {
    return status >= 500;
  }

  List<Object> arguments() {
    return arguments;
  }

  String field() {
    return field;
  }

  String value() {
    return value;
  }

  String example() {
    return example;
  }

  Duration retryAfter() {
    return retryAfter;
  }

  /** Field, value seen and a right example, where there are such. */
  public static final class Builder {

    private final int status;
    private final String code;
    private final List<Object> arguments;
    private String field;
    private String value;
    private String example;
    private Duration retryAfter = Duration.ZERO;

    private Builder(int status, String code, List<Object> arguments) {
      this.status = status;
      this.code = code;
      this.arguments = arguments;
    }

    public Builder field(String name) {
      this.field = name;
      return this;
    }

    public Builder value(String seen) {
      this.value = seen;
      return this;
    }

    public Builder example(String right) {
      this.example = right;
      return this;
    }

    /** How long to wait before trying again, in whole seconds. */
    public Builder retryAfter(Duration wait) {
      this.retryAfter = wait;
      return this;
    }

    public Problem build() {
      return new Problem(this);
    }
  }
}
