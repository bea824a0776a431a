/**
 * Kafka as Camel sees it: {@code topic:NAME?receiver=WHO} hands a whole poll to a route as one
 * exchange and commits its offsets after the route is done.
 */
package no.knutepunkt.platform.topics;
