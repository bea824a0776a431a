package no.knutepunkt.platform;

/**
 * A place on a topic that every receiver has to pass.
 *
 * @param topicId Kafka's own id of the topic
 */
public record Marker(String topic, String topicId, int partition, long offset) {}
