package no.knutepunkt.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * One message with the CloudEvents attributes that travel with it.
 *
 * @param id identity of what happened: the same id has one effect at each receiver
 * @param source who says so, a URI reference such as {@code /companies/923609016}
 * @param time when the hub took it in, UTC
 * @param origin the receipt and row that it came in with; {@link Origin#NONE} for a record that did
 *     not pass the gate
 * @param data the message as its contract has it
 */
public record Event<T>(UUID id, String source, Instant time, Origin origin, T data) {}
