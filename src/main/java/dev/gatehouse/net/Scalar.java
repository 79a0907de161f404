package dev.gatehouse.net;

/**
 * A value that is written as one word, in forms and in stored specs alike. {@code toString} gives its canonical text and
 * a public static {@code parse(String)} of the class reads it back; {@code parse} throws {@link Malformed}.
 */
public interface Scalar {}
