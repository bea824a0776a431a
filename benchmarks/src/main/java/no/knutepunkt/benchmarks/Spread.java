package no.knutepunkt.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Median and range of some figures. */
record Spread(double least, double median, double most) {

  static Spread of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }

  /** The share of figures that this percentile leaves below it, such as 0.99. */
  static double percentile(long[] figures, double share) {
    long[] sorted = Arrays.stream(figures).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
  }

  String text(String format) {
    return String.format(
        Locale.ROOT, format + " (" + format + "-" + format + ")", median, least, most);
  }
}
