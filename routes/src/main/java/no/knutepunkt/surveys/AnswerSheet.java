package no.knutepunkt.surveys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Answers as bytes, before they are sealed: the number of items, then each item and its answer, in
 * the order of the items, then zeros up to a multiple of 256 bytes: the length must not tell who
 * skipped an item.
 */
final class AnswerSheet {

  private static final int STEP = 256;

  private AnswerSheet() {}

  static byte[] bytes(Map<String, Integer> answers) {
    ByteArrayOutputStream sheet = new ByteArrayOutputStream(STEP);
    try (DataOutputStream out = new DataOutputStream(sheet)) {
      out.writeShort(answers.size());
      for (Map.Entry<String, Integer> answer : new TreeMap<>(answers).entrySet()) {
        out.writeUTF(answer.getKey());
        out.writeByte(answer.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
    return Arrays.copyOf(sheet.toByteArray(), (sheet.size() + STEP - 1) / STEP * STEP);
  }

  static Map<String, Integer> answers(byte[] sheet) {
    Map<String, Integer> answers = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(sheet))) {
      int items = in.readUnsignedShort();
      for (int i = 0; i < items; i++) {
        answers.put(in.readUTF(), (int) in.readByte());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("a sealed sheet is a whole sheet", broken);
    }
    return answers;
  }
}
