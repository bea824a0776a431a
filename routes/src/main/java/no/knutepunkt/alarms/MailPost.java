package no.knutepunkt.alarms;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import no.knutepunkt.platform.web.Texts;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Tells by mail (SMTP): one mail for all that an address is to be told now. */
@Component
class MailPost implements Post {

  private static final String SECONDS_10 = "10000";
  private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

  private final AlarmProperties.Mail properties;
  private final Locale language;
  private final Sentences sentences;
  private final JavaMailSenderImpl smtp;

  MailPost(AlarmProperties properties, Sentences sentences) {
    this.properties = properties.mail();
    this.language = Texts.language(properties.language());
    this.sentences = sentences;
    this.smtp = smtp(properties.mail());
  }

  private static JavaMailSenderImpl smtp(AlarmProperties.Mail mail) {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(mail.host());
    smtp.setPort(mail.port());
    smtp.setDefaultEncoding(UTF_8.name());
    Properties session = smtp.getJavaMailProperties();
    session.setProperty("mail.smtp.connectiontimeout", SECONDS_10);
    session.setProperty("mail.smtp.timeout", SECONDS_10);
    session.setProperty("mail.smtp.writetimeout", SECONDS_10);
    session.setProperty("mail.smtp.starttls.enable", Boolean.toString(mail.startTls()));
    session.setProperty("mail.smtp.starttls.required", Boolean.toString(mail.startTls()));
    session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (!mail.username().isBlank()) {
      smtp.setUsername(mail.username());
      smtp.setPassword(mail.password());
      session.setProperty("mail.smtp.auth", "true");
    }
    return smtp;
  }

  @Override
  public String channel() {
    return Recipient.MAIL;
  }

  /** All of one address are one mail, and addresses are few. */
  @Override
  public int atATime() {
    return 500;
  }

  @Override
  public void send(String address, List<Notice> notices) throws IOException {
    try {
      smtp.send(mail(address, notices));
    } catch (MailException | MessagingException notTaken) {
      throw new IOException("the mail server did not take it", notTaken);
    }
  }

  private MimeMessage mail(String address, List<Notice> notices) throws MessagingException {
    MimeMessage mail = new Numbered(smtp, notices.get(0).id());
    MimeMessageHelper parts = new MimeMessageHelper(mail, UTF_8.name());
    parts.setFrom(properties.from());
    parts.setTo(address);
    parts.setSubject(sentences.subject(notices, language));
    parts.setText(notices.stream().map(this::line).collect(Collectors.joining("\n\n")));
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  private String line(Notice notice) {
    return AT.format(notice.at().atZone(NORWAY)) + "  " + sentences.of(notice, language);
  }

  /** Keeps its number when it is sent again, so that mail programs know it. */
  private static final class Numbered extends MimeMessage {

    private final UUID number;

    Numbered(JavaMailSenderImpl smtp, UUID number) {
      super(smtp.getSession());
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + number + "@knutepunkt.invalid>");
    }
  }
}
