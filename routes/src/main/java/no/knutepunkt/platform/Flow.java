package no.knutepunkt.platform;

/** A route that delivers to a receiver; receipts account for every flow of a stream. */
public interface Flow {

  Receiver receiver();
}
