package no.knutepunkt.alarms;

import java.util.List;

/** Looks for one kind of trouble. */
interface Watch {

  /** What it looks for; the kind of all its findings. */
  String kind();

  /** All there is of it now: what was found before and is missing here is over. */
  List<Finding> look();
}
