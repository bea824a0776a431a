package no.knutepunkt.schemas;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of topics that one {@code topics.yaml} holds, the names it gives, and what is wrong with
 * it.
 */
record TopicList(List<Topic> topics, Set<String> names, List<String> faults) {

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  private record Document(List<TopicEntry> topics) {}

  static TopicList parse(String yaml) {
    try {
      return of(YAML.readValue(yaml, Document.class));
    } catch (JsonProcessingException unreadable) {
      return new TopicList(
          List.of(), Set.of(), List.of("topics.yaml: " + unreadable.getOriginalMessage()));
    }
  }

  private static TopicList of(Document document) {
    if (document == null || document.topics() == null || document.topics().isEmpty()) {
      return new TopicList(List.of(), Set.of(), List.of("topics.yaml: lists no topic"));
    }
    var faults = new ArrayList<String>();
    var topics = new ArrayList<Topic>();
    var names = new HashSet<String>();
    for (TopicEntry entry : document.topics()) {
      var wrong = entry.faults();
      if (wrong.isEmpty()) {
        topics.add(entry.topic());
      }
      faults.addAll(wrong);
      if (!names.add(entry.name())) {
        faults.add("topics.yaml: topic `%s` is listed twice".formatted(entry.name()));
      }
    }
    return new TopicList(List.copyOf(topics), names, List.copyOf(faults));
  }
}
