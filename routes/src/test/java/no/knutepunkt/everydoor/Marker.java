package no.knutepunkt.everydoor;

import java.util.Set;

/** An unmistakable word within the network's data, and those who may ever read it. */
record Marker(String word, Set<Guest> readers) {

  boolean isLeakedBy(Tried tried) {
    return !readers.contains(tried.guest())
        && tried.answer().contains(word)
        && !tried.address().contains(word);
  }
}
