package no.knutepunkt.schemas;

import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * The Java classes made from the contracts. Since 1.12.2 Avro makes no class that it was not told
 * to trust, not even one that it generated itself.
 */
public final class MessageClasses {

  private static final String PACKAGE = MessageClasses.class.getPackageName();

  /**
   * Items of one list. An empty text is a byte in a message and some fifty in memory: without a
   * limit a handful of small messages fills it.
   */
  private static final int MOST_ITEMS = 10_000;

  private MessageClasses() {}

  /**
   * Lets Avro make the message classes, besides what it trusts by itself, with lists that are no
   * longer than they have reason to be; to be called before the first message is read or written.
   * Calling it again changes nothing.
   */
  public static void trust() {
    System.setProperty(
        SystemLimitException.MAX_COLLECTION_LENGTH_PROPERTY, Integer.toString(MOST_ITEMS));
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT, type -> type.getPackageName().equals(PACKAGE)));
  }
}
