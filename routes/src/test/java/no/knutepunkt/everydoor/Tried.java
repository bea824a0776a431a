package no.knutepunkt.everydoor;

import java.net.http.HttpResponse;

/**
 * One call of a door, and its answer.
 *
 * @param answer headers and body
 */
record Tried(Door door, Guest guest, Owner owner, String address, int status, String answer) {

  Tried at(String other) {
    return new Tried(door, guest, owner, other, status, answer);
  }

  Tried answered(HttpResponse<String> given) {
    String whole = given.headers().map() + "\n" + given.body();
    return new Tried(door, guest, owner, address, given.statusCode(), whole);
  }

  /** What stands below the headers. */
  String body() {
    return answer.substring(answer.indexOf('\n') + 1);
  }

  boolean isRefused() {
    return status == 403 || status == 404;
  }

  @Override
  public String toString() {
    return "%s %s, %s with ids of %s: %d %s"
        .formatted(door.method(), address, guest, owner, status, answer);
  }
}
