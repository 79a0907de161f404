package dev.gatehouse.crash;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** A record with one component changed. */
final class With {

    private With() {}

    @SuppressWarnings("unchecked")
    static <R> R value(R record, String component, Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                boolean meant = components[i].getName().equals(component);
                found |= meant;
                values[i] = meant ? value : components[i].getAccessor().invoke(record);
            }
            if (!found) {
                throw new IllegalArgumentException(record + " has no " + component);
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getClass().getName(), e);
        }
    }
}
