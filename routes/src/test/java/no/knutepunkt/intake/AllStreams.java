package no.knutepunkt.intake;

import java.util.List;
import no.knutepunkt.surveys.SurveySeal;
import no.knutepunkt.surveys.SurveySeals;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every stream that the hub has, found as Spring finds them. */
final class AllStreams {

  private AllStreams() {}

  @SuppressWarnings({"rawtypes", "unchecked"})
  static List<Stream<?>> all() {
    try (var context = new AnnotationConfigApplicationContext()) {
      var scanner = new ClassPathBeanDefinitionScanner(context, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(Stream.class));
      scanner.scan("no.knutepunkt");
      context.registerBean(SurveySeal.class, SurveySeals::forTests);
      context.refresh();
      return (List) List.copyOf(context.getBeansOfType(Stream.class).values());
    }
  }
}
