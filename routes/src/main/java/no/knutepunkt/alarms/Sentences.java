package no.knutepunkt.alarms;

import java.util.List;
import java.util.Locale;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Says what is wrong in the reader's language. */
@Component
class Sentences {

  /** Before a detail that is a reason code, and is said as its sentence. */
  static final String REASON = "reason:";

  private final Texts texts;

  Sentences(Texts texts) {
    this.texts = texts;
  }

  String of(String kind, List<String> details, Locale language) {
    Object[] said = details.stream().map(detail -> said(detail, language)).toArray();
    return texts.say(language, "alarm." + kind, said);
  }

  /** The sentence of a notice: the same, marked where it is over. */
  String of(Notice notice, Locale language) {
    String said = of(notice.kind(), notice.details(), language);
    return notice.isAlarm() ? said : texts.say(language, "alarm.over", said);
  }

  /** The subject of a mail with these. */
  String subject(List<Notice> notices, Locale language) {
    long alarms = notices.stream().filter(Notice::isAlarm).count();
    return texts.say(language, "alarm.mail-subject", alarms, notices.size() - alarms);
  }

  private String said(String detail, Locale language) {
    return detail.startsWith(REASON)
        ? texts.reason(language, detail.substring(REASON.length()))
        : detail;
  }
}
