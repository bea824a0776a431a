package no.knutepunkt.news;

import java.util.regex.Pattern;

/** A language as feeds name it (BCP 47), such as {@code nb}. */
final class LanguageTag {

  /** What the network writes unless it says otherwise. */
  static final String USUAL = "nb";

  private static final Pattern WELL_FORMED =
      Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");

  private LanguageTag() {}

  static String of(String sent) {
    return WELL_FORMED.matcher(sent).matches() ? sent : USUAL;
  }
}
