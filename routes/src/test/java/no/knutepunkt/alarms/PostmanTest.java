package no.knutepunkt.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostmanTest {

  private static final String KIND = "canary";

  private final GreenMail smtp =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final JdbcClient jdbc = new FreshDatabase().jdbc();
  private final StoppedClock clock = new StoppedClock("2026-11-16T15:00:00Z");
  private final Notices notices = new Notices(jdbc);
  private final Incidents incidents = new Incidents(jdbc, UUID::randomUUID);
  private final Postman postman = postman();

  @AfterEach
  void closeTheServer() {
    smtp.stop();
  }

  @Test
  void aMailSaysInNorwegianWhatIsWrong() throws MessagingException, IOException {
    alarm("members-register");
    postman.goRound();
    MimeMessage mail = smtp.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("Knutepunkt: alarmer 1, friskmeldt 0");
    assertThat((String) mail.getContent())
        .contains("16.11.2026 16:00")
        .contains("kom ikke forbi «members-register»");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly(Settings.SECRETARIAT);
  }

  @Test
  void allThatAnAddressIsToldAtATimeIsOneMail() throws MessagingException {
    alarm("door", "kafka", "dues-ledger");
    postman.goRound();
    assertThat(smtp.getReceivedMessages()).hasSize(1);
    assertThat(smtp.getReceivedMessages()[0].getSubject()).contains("alarmer 3");
  }

  @Test
  void whatWasSentIsNotSentAgain() {
    alarm("door");
    postman.goRound();
    clock.moveOn(Duration.ofDays(1));
    postman.goRound();
    assertThat(smtp.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whileTheServerIsAwayItIsTriedAgainUnderTheSameNumber() throws MessagingException {
    alarm("door");
    int port = smtp.getSmtp().getPort();
    smtp.stop();
    postman.goRound();
    GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    back.start();
    try {
      postman.goRound();
      assertThat(back.getReceivedMessages()).as("waits before it tries again").isEmpty();
      clock.moveOn(Duration.ofMinutes(5));
      postman.goRound();
      assertThat(back.getReceivedMessages()).hasSize(1);
      assertThat(back.getReceivedMessages()[0].getMessageID()).contains(noticeId());
    } finally {
      back.stop();
    }
  }

  @Test
  void anAllClearSaysWhatIsOver() {
    alarm("door");
    postman.goRound();
    over();
    postman.goRound();
    assertThat(GreenMailUtil.getBody(smtp.getReceivedMessages()[1])).contains("Over:");
  }

  private Postman postman() {
    smtp.start();
    Sentences sentences = new Sentences(new Texts());
    MailPost mail = new MailPost(Settings.mailTo(smtp.getSmtp().getPort()), sentences);
    return new Postman(List.of(mail), notices, clock);
  }

  private void alarm(String... steps) {
    List<Finding> findings =
        List.of(steps).stream()
            .map(step -> new Finding(KIND, step, Finding.Whose.HUB, List.of(step), 0))
            .toList();
    Recipient secretariat = new Recipient(Recipient.MAIL, Settings.SECRETARIAT);
    notices.alarm(
        incidents.compare(KIND, findings, clock.instant()).stream()
            .map(turn -> new Notices.Due(turn.incidentId(), secretariat))
            .toList(),
        clock.instant());
  }

  private void over() {
    notices.allClear(
        incidents.compare(KIND, List.of(), clock.instant()).stream()
            .map(Incidents.Turn::incidentId)
            .toList(),
        clock.instant());
  }

  private String noticeId() {
    return jdbc.sql("select notice_id::text from notice").query(String.class).single();
  }
}
