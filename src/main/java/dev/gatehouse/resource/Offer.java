package dev.gatehouse.resource;

import java.util.List;
import java.util.Map;

/**
 * What a room can make up for a new resource's form, where a part of it belongs to the person alone: that part is shown
 * once and kept nowhere. A Spring bean; forms find it by its kind. Its texts are the messages {@code kind.<kind>.offer},
 * {@code kind.<kind>.offer.about}, one {@code kind.<kind>.offer.<way>} a way, and {@code kind.<kind>.offer.taken}, which
 * says what to do with it.
 */
public interface Offer<S extends Spec> {

    Class<S> specType();

    /** In which ways it can be made, the usual one first. */
    List<String> ways();

    /** Makes it up anew at each call. */
    Made make(String way);

    /**
     * What was made.
     *
     * @param fields what it fills into the form, texts by field path
     * @param fileName under which the person keeps their part
     * @param secret the person's part, which must be in no log, no history and no database
     * @param commands what the person types when they have it
     */
    record Made(Map<String, String> fields, String fileName, String secret, List<String> commands) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "Made[" + fileName + "]";
        }
    }
}
