package no.knutepunkt.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house as checks of the compiled code. */
final class HouseRules {

  private static final String[] FLOWS = {
    "..knutepunkt..members..",
    "..knutepunkt..dues..",
    "..knutepunkt..courses..",
    "..knutepunkt..projects..",
    "..knutepunkt..surveys..",
    "..knutepunkt..news..",
    "..knutepunkt..research.."
  };

  private static final DescribedPredicate<JavaClass> IN_A_FLOW = resideInAnyPackage(FLOWS);

  static final ArchRule FLOWS_MEET_ON_TOPICS =
      slices()
          .matching("..knutepunkt..(members|dues|courses|projects|surveys|news|research)..")
          .should()
          .notDependOnEachOther()
          .because("flows meet on topics; one never calls another");

  static final ArchRule PLATFORM_IS_CLOSED =
      noClasses()
          .that()
          .resideInAPackage("..knutepunkt..platform..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("no.knutepunkt..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "..knutepunkt..platform..", "no.knutepunkt.schemas.."))))
          .because("the platform knows nothing of the domain that stands on it");

  static final ArchRule ONLY_THE_PLATFORM_SENDS =
      noClasses()
          .that()
          .resideOutsideOfPackage("..knutepunkt..platform..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients.producer..")
          .because("what has no registered contract can't be produced");

  static final ArchRule NO_EXCHANGE_IN_FLOWS =
      noClasses()
          .that(IN_A_FLOW)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.camel.Exchange")
          .because("a step goes from a record to a record");

  static final ArchRule TIME_AND_IDS_COME_FROM_OUTSIDE =
      noClasses()
          .that()
          .doNotHaveSimpleName("TimeAndIds")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .because("time and ids come in from outside");

  static final ArchRule QUERIES_ARE_READ_TO_THEIR_END =
      noClasses()
          .should()
          .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
          .because("a stream over a query keeps its connection until somebody closes it");

  static final ArchRule NAMES_SAY_SOMETHING =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Base|Impl|Constants|Common)")
          .because("such a name explains nothing");

  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .because("what a class needs stands in its constructor")
          .allowEmptyShould(true);

  static final ArchRule ROUTES_ARE_PRIVATE_TO_THEIR_ROOM =
      classes()
          .that()
          .areAssignableTo("org.apache.camel.builder.RouteBuilder")
          .should()
          .bePackagePrivate()
          .because("nobody calls a route");

  private HouseRules() {}
}
