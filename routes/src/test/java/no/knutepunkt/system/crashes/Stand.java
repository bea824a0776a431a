package no.knutepunkt.system.crashes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How things stand at one receiver.
 *
 * @param effects events that had their effect there; one that had it twice is here twice
 * @param refused events that lie in quarantine for this receiver; each as often as it lies there
 * @param shown by key the version that can be seen there
 */
record Stand(
    String receiver,
    String stream,
    List<UUID> effects,
    List<UUID> refused,
    Map<String, Long> shown) {}
