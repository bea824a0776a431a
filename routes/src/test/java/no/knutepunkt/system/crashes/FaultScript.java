package no.knutepunkt.system.crashes;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The Byteman rules that bring a hub to one gap and end it there: every flow that comes to it is
 * written down and held, and when the last has come the process dies, as kill -9 would have it.
 *
 * @param armed nothing happens before this file exists
 * @param reached where the flows are written down
 */
record FaultScript(Gap gap, Path armed, Path reached) {

  /** Exit status of a process that died in the gap, and in no other way. */
  static final int DIED_THERE = 86;

  String text() {
    String held = gap.sites().stream().map(this::held).collect(Collectors.joining());
    return opening() + (gap.blocked() == null ? held : blocked() + counted());
  }

  private String opening() {
    return """
    RULE opening
    CLASS no.knutepunkt.Hub
    METHOD main
    AT ENTRY
    IF TRUE
    DO traceOpen("reached", "%s"), createRendezvous("gap", %d), createCountDown("missing", %d)
    ENDRULE
    """
        .formatted(reached, gap.flows().size(), gap.flows().size() - 1);
  }

  private String held(Site site) {
    return rule(
        site,
        "flag(who)",
        "traceln(\"reached\", who), rendezvous(\"gap\"), killJVM(%d)".formatted(DIED_THERE));
  }

  /** Where those who come to the gap share one thread they can not be held, but counted. */
  private String counted() {
    return rule(
        gap.sites().get(0),
        "flag(who) AND traceln(\"reached\", who) AND countDown(\"missing\")",
        "killJVM(%d)".formatted(DIED_THERE));
  }

  private String blocked() {
    return rule(gap.blocked(), "TRUE", "waitFor(\"never\")");
  }

  private String rule(Site site, String condition, String action) {
    return """
    RULE %s %s %s
    CLASS %s
    METHOD %s
    AT %s
    BIND who:String = %s;
         file:java.io.File = new java.io.File("%s")
    IF file.exists() AND %s AND %s
    DO %s
    ENDRULE
    """
        .formatted(
            site.type(),
            site.method(),
            site.where(),
            site.className(),
            site.method(),
            site.where(),
            site.who(),
            armed,
            site.only(),
            condition,
            action);
  }
}
