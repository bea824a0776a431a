package no.knutepunkt.intake;

import java.util.UUID;

/** Gives each body that comes in a number of its own, which nobody can guess. */
@FunctionalInterface
interface ReceiptNumbers {

  UUID next();
}
