package dev.gatehouse.kinds.instance;

import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was asked for at the launch and AWS does not tell afterwards, as tags that nobody sees. */
final class InstanceMarks {

    private static final String IMAGE = Ownership.PREFIX + "image";
    private static final String PUBLIC_ADDRESS = Ownership.PREFIX + "public-address";
    private static final String PRIVATE_ADDRESS = Ownership.PREFIX + "private-address";

    private InstanceMarks() {}

    static Tags of(InstanceSpec spec) {
        Map<String, String> marks = new TreeMap<>();
        marks.put(IMAGE, spec.image());
        marks.put(PUBLIC_ADDRESS, spec.publicAddress().word());
        if (spec.privateAddress() != null) {
            marks.put(PRIVATE_ADDRESS, spec.privateAddress());
        }
        return Tags.of(marks);
    }

    static Optional<String> image(Map<String, String> tags) {
        return Optional.ofNullable(tags.get(IMAGE));
    }

    static Optional<PublicAddress> publicAddress(Map<String, String> tags) {
        String word = tags.get(PUBLIC_ADDRESS);
        for (PublicAddress one : PublicAddress.values()) {
            if (one.word().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    static Optional<String> privateAddress(Map<String, String> tags) {
        return Optional.ofNullable(tags.get(PRIVATE_ADDRESS));
    }
}
