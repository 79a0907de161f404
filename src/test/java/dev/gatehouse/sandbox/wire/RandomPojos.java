package dev.gatehouse.sandbox.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills SDK objects with values that are easily garbled on the wire. */
final class RandomPojos {

    private static final int DEPTH = 6;

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
            Object value = value(field, depth);
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
                        .get(random.nextInt(6));
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
}
