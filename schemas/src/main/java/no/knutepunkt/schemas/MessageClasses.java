package no.knutepunkt.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * The Java classes made from the contracts. Since 1.12.2 Avro makes no class that it was not told
 * to trust, not even one that it generated itself.
 */
public final class MessageClasses {

  private static final String PACKAGE = MessageClasses.class.getPackageName();

  private MessageClasses() {}

  /**
   * Lets Avro make the message classes, besides what it trusts by itself; to be called before the
   * first message is read or written. Calling it again changes nothing.
   */
  public static void trust() {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT, type -> type.getPackageName().equals(PACKAGE)));
  }
}
