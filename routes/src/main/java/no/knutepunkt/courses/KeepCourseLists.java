package no.knutepunkt.courses;

import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Keeps the participant list of every course edition. */
@Component
class KeepCourseLists extends RouteBuilder implements Flow {

  static final Receiver RECEIVER = new Receiver("course-lists", Topics.COURSE_REGISTRATIONS);

  private final OneTransaction oneTransaction;
  private final Arrivals arrivals;
  private final CourseDesk courseDesk;

  KeepCourseLists(OneTransaction oneTransaction, Arrivals arrivals, CourseDesk courseDesk) {
    this.oneTransaction = oneTransaction;
    this.arrivals = arrivals;
    this.courseDesk = courseDesk;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri())
        .routeId("KeepCourseLists")
        .policy(oneTransaction)
        .bean(arrivals, "open")
        .bean(courseDesk, "register")
        .bean(arrivals, "settle");
  }

  @Override
  public Receiver receiver() {
    return RECEIVER;
  }
}
