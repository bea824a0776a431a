package no.knutepunkt.system.crashes;

/**
 * A place in the hub's code where a process can be made to die.
 *
 * @param type class name below {@code no.knutepunkt}, or in full
 * @param method its name, with parameter types where several bear it
 * @param where {@code ENTRY} or {@code EXIT}
 * @param who Byteman expression: whose event it is that passes
 * @param only Byteman condition for passing at all
 */
record Site(String type, String method, String where, String who, String only) {

  static Site entry(String type, String method, String who) {
    return new Site(type, method, "ENTRY", who, "TRUE");
  }

  static Site exit(String type, String method, String who) {
    return new Site(type, method, "EXIT", who, "TRUE");
  }

  Site only(String condition) {
    return new Site(type, method, where, who, condition);
  }

  String className() {
    return type.startsWith("org.") ? type : "no.knutepunkt." + type;
  }
}
