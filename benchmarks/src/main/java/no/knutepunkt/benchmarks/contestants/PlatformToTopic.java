package no.knutepunkt.benchmarks.contestants;

import java.util.Optional;
import no.knutepunkt.benchmarks.Surroundings;
import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Onward;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Projector;
import no.knutepunkt.platform.Projector.Projected;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** A flow from topic to topic on the hub's own platform, the product's packages without a door. */
@Configuration
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@ConfigurationPropertiesScan("no.knutepunkt.platform")
@ComponentScan(
    basePackages = "no.knutepunkt.platform",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    excludeFilters = {
      @Filter(type = FilterType.REGEX, pattern = "no\\.knutepunkt\\.platform\\.web\\..*"),
      @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Arrivals.class)
    })
public class PlatformToTopic {

  public static void main(String[] words) {
    Surroundings at = Surroundings.ofThisProcess();
    new SpringApplicationBuilder(PlatformToTopic.class)
        .web(WebApplicationType.NONE)
        .run(
            "--camel.main.run-controller=true",
            "--in=" + words[0],
            "--out=" + words[1],
            "--consumers=" + words[2],
            "--hub.kafka.bootstrap-servers=" + at.kafka(),
            "--hub.kafka.client[session.timeout.ms]=1200000",
            "--hub.kafka.client[max.poll.interval.ms]=1200000",
            "--hub.kafka.group-prefix=" + words[1] + "-",
            "--hub.registry.url=" + at.registry(),
            "--hub.database.url=" + at.database(),
            "--hub.database.username=" + at.username(),
            "--hub.database.password=" + at.password());
    System.out.println("ready");
  }

  @Bean
  RouteBuilder projections(
      Projector projector,
      @Value("${in}") String in,
      @Value("${out}") String out,
      @Value("${consumers}") int consumers) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        for (int consumer = 0; consumer < consumers; consumer++) {
          // Camel has one consumer an address: each says another number of polls in flight.
          from(new Receiver("projection", in).uri() + "&inFlight=" + (4 + consumer))
              .bean(new Cut(projector, out), "project")
              .to("topic:" + out);
        }
      }
    };
  }

  /** The step of the flow. */
  public static final class Cut {

    private final Projector projector;
    private final String out;

    Cut(Projector projector, String out) {
      this.projector = projector;
      this.out = out;
    }

    public Onward project(Poll poll) {
      return projector.<MemberUpdate>project(
          poll,
          out,
          event ->
              Optional.of(
                  new Projected(
                      event.data().getOrganisationNumber(), Projection.cut(event.data()))));
    }
  }
}
