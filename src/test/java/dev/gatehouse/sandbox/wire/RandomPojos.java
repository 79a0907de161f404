package dev.gatehouse.sandbox.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills SDK objects with values that are easily garbled on the wire. */
final class RandomPojos {

    private static final int DEPTH = 6;

    /** The SDK makes a presigned URL of it, where there is one to be made, and keeps it to itself. */
    private static final Set<String> NEVER_SENT = Set.of("SourceRegion");

    private static final Set<MarshallLocation> OUTSIDE = Set.of(MarshallLocation.PATH, MarshallLocation.HEADER);

    private final Random random = new Random(20261120);
    private final ChronoUnit timesTo;

    RandomPojos(ChronoUnit timesTo) {
        this.timesTo = timesTo;
    }

    Object fill(SdkPojo builder) {
        return fill(builder, 0);
    }

    private Object fill(SdkPojo builder, int depth) {
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = NEVER_SENT.contains(field.memberName()) ? null : value(field, depth);
            if (value != null) {
                field.set(builder, value);
            }
        }
        return ((SdkBuilder<?, ?>) builder).build();
    }

    private @Nullable Object value(SdkField<?> field, int depth) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING ->
                List.of("plain", "a<b>&\"c'", "한국어 태그 🚪", " edge ", "50% + 1=2&3", "")
                        // Paths and headers have no place for what is empty.
                        .get(random.nextInt(OUTSIDE.contains(field.location()) ? 5 : 6));
            case BOOLEAN -> random.nextBoolean();
            case INTEGER -> random.nextInt();
            case LONG -> random.nextLong();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case BIG_DECIMAL -> new BigDecimal(random.nextInt()).movePointLeft(3);
            case INSTANT ->
                Instant.ofEpochMilli(random.nextLong(0, 4_000_000_000_000L)).truncatedTo(timesTo);
            case SDK_BYTES -> SdkBytes.fromByteArray(new byte[] {(byte) random.nextInt(), 0, (byte) 255});
            case LIST -> list(field, depth);
            case MAP -> map(field, depth);
            case SDK_POJO -> pojo(field, depth + 1);
            default -> throw new IllegalStateException(field.memberName() + " is of a type that no protocol here has");
        };
    }

    /** Nothing where shapes that contain themselves would go on: an object without fields is nothing on the wire. */
    private @Nullable Object pojo(SdkField<?> field, int depth) {
        if (depth > DEPTH) {
            return null;
        }
        SdkPojo filled = (SdkPojo) fill(field.constructor().get(), depth);
        return filled.equalsBySdkFields(((SdkBuilder<?, ?>) field.constructor().get()).build()) ? null : filled;
    }

    private @Nullable List<Object> list(SdkField<?> field, int depth) {
        SdkField<?> member = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        Object one = value(member, depth);
        if (one == null || depth > 1) {
            return one == null ? null : List.of(one);
        }
        return List.of(one, Objects.requireNonNull(value(member, depth)));
    }

    private @Nullable Map<String, Object> map(SdkField<?> field, int depth) {
        MapTrait trait = field.getRequiredTrait(MapTrait.class);
        Object one = value(trait.valueFieldInfo(), depth);
        return one == null ? null : Map.of("a key & <more>", one);
    }
}
