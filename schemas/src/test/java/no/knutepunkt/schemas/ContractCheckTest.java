package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoils a copy of the real contracts, one thing at a time. */
class ContractCheckTest {

  @TempDir private Path copy;

  private Path contract;
  private Path topics;
  private Path released;

  @BeforeEach
  void copyTheRealContracts() throws IOException {
    var sources = Path.of("src", "main");
    for (String room : List.of("avro", "resources")) {
      try (var files = Files.walk(sources.resolve(room))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          var target = copy.resolve(sources.relativize(file));
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    contract = copy.resolve("avro/news-items.avsc");
    topics = copy.resolve("resources/topics.yaml");
    released = copy.resolve("resources/released/news-items");
  }

  @Test
  void contractsAsTheyStandPass() {
    assertThat(faults()).isEmpty();
  }

  @Test
  void fieldWithoutPrivacyClassEndsTheBuildWithoutStackTrace() throws IOException {
    edit(contract, "\"privacy\": \"public\",\n      \"doc\": \"Headline", "\"doc\": \"Headline");

    var folders = new String[] {copy.resolve("avro").toString(), copy + "/resources"};
    assertThatThrownBy(() -> ContractCheck.main(folders))
        .hasMessageContaining("\n- news-items: field `title` has no privacy class")
        .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
  }

  @Test
  void topicWithoutContractIsNamed() throws IOException {
    Files.delete(contract);

    assertThat(faults()).containsExactly("news-items: no contract src/main/avro/news-items.avsc");
  }

  @Test
  void contractAndReleasesWithoutTopicAreNamed() throws IOException {
    edit(topics, "name: news-items", "name: news");

    assertThat(faults())
        .contains(
            "news: no contract src/main/avro/news.avsc",
            "news-items.avsc: a contract without a topic in topics.yaml",
            "released/news-items: no such topic in topics.yaml");
  }

  @Test
  void contractMustCarryTheNameInTheList() throws IOException {
    edit(topics, "contract: NewsItem", "contract: News");

    assertThat(faults())
        .containsExactly(
            "news-items: topics.yaml names the contract News, the file holds NewsItem");
  }

  @Test
  void brokenListIsNamed() throws IOException {
    edit(topics, "owner: project groups", "owner:");

    assertThat(faults()).contains("topics.yaml: topic `project-log-entries` lacks a valid owner");
  }

  @Test
  void contractThatWasNeverReleasedIsToldHow() throws IOException {
    Files.delete(released.resolve("1.avsc"));

    assertThat(faults())
        .containsExactly(
            "news-items: no version is released. Release it as version 1:"
                + " cp schemas/src/main/avro/news-items.avsc"
                + " schemas/src/main/resources/released/news-items/1.avsc");
  }

  @Test
  void harmlessChangeMustBeReleasedAsTheNextVersion() throws IOException {
    edit(contract, "\"default\": \"nb\"\n    }", "\"default\": \"nb\"\n    }," + teaser("\"\""));

    assertThat(faults())
        .containsExactly(
            "news-items: the contract differs from its newest released version 1: field `teaser` is"
                + " new. Nobody breaks. Release it as version 2:"
                + " cp schemas/src/main/avro/news-items.avsc"
                + " schemas/src/main/resources/released/news-items/2.avsc");
    Files.copy(contract, released.resolve("2.avsc"));
    assertThat(faults()).isEmpty();
  }

  @Test
  void changeThatBreaksSomeoneNamesFieldVersionAndWho() throws IOException {
    edit(contract, "\"name\": \"title\"", "\"name\": \"headline\"");

    assertThat(faults())
        .containsExactly(
            "news-items: readers on version 1 cannot read what version 2 writes: field `title` is"
                + " gone, and had no default",
            "news-items: readers on version 2 cannot read what producers still on version 1 write:"
                + " field `headline` is new and has no default");
  }

  @Test
  void releasedVersionsHaveNoHole() throws IOException {
    Files.copy(contract, released.resolve("3.avsc"));

    assertThat(faults()).containsExactly("news-items: released version 2 is missing");
  }

  @Test
  void releasedVersionIsCalledByItsNumberAndCanBeRead() throws IOException {
    var misnamed = Files.copy(contract, released.resolve("latest.avsc"));
    assertThatThrownBy(this::faults).hasMessageContaining("news-items/latest.avsc: a released");

    Files.delete(misnamed);
    Files.writeString(released.resolve("2.avsc"), "{");
    assertThatThrownBy(this::faults).hasMessageContaining("news-items/2.avsc: ");
  }

  @Test
  void changedDocumentationNeedsNoRelease() throws IOException {
    edit(contract, "Headline, plain text.", "Headline, as plain text.");

    assertThat(faults()).isEmpty();
  }

  private List<String> faults() {
    var folder = new ContractFolder(copy.resolve("avro"), copy.resolve("resources"));
    return ContractCheck.faults(folder);
  }

  private static String teaser(String value) {
    return """
    {"name": "teaser", "type": "string", "default": %s, "privacy": "public", "doc": "Teaser."}
    """
        .formatted(value);
  }

  private static void edit(Path file, String from, String to) throws IOException {
    var text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
