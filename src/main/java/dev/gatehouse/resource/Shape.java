package dev.gatehouse.resource;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a record is made of, read once by reflection; the one place that takes records apart and puts them together. */
public final class Shape {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private final Constructor<?> constructor;
    private final List<Component> components;

    private Shape(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        if (parts == null) {
            throw new IllegalArgumentException(type + " is not a record");
        }
        components = Arrays.stream(parts).map(Component::new).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.setAccessible(true);
    }

    public static Shape of(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Shape::new);
    }

    public List<Component> components() {
        return components;
    }

    public Component component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + name + " in " + constructor));
    }

    /** A record of these values, one for each component in order; what its constructor throws comes through. */
    public Object create(List<? extends @Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same record but for one component. */
    @SuppressWarnings("unchecked")
    public static <R> R with(R record, String component, Object value) {
        Shape shape = of(record.getClass());
        Component changed = shape.component(component);
        return (R) shape.create(shape.components.stream()
                .map(one -> one == changed ? value : one.of(record))
                .toList());
    }

    /** One component of a record. */
    public static final class Component {

        private final RecordComponent component;

        Component(RecordComponent component) {
            this.component = component;
            component.getAccessor().setAccessible(true);
        }

        public String name() {
            return component.getName();
        }

        public Class<?> type() {
            return component.getType();
        }

        public boolean isList() {
            return type() == List.class;
        }

        /** The element's type if it is a list, else its own. */
        public Class<?> elementType() {
            return isList() ? raw(argument(component.getGenericType())) : type();
        }

        /** Whether it, or each element of it, is a record of components rather than one word. */
        public boolean isRecord() {
            return elementType().isRecord() && !Texts.isText(elementType());
        }

        /** The type of spec that a reference here points to, or null if it holds no reference itself. */
        public @Nullable Class<?> referredType() {
            Type type = isList() ? argument(component.getGenericType()) : component.getGenericType();
            return Ref.class.isAssignableFrom(raw(type)) ? raw(argument(type)) : null;
        }

        public boolean has(Class<? extends Annotation> annotation) {
            return component.isAnnotationPresent(annotation);
        }

        public <A extends Annotation> @Nullable A annotation(Class<A> annotation) {
            return component.getAnnotation(annotation);
        }

        /** Whether it may be left out. */
        public boolean isOptional() {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        public @Nullable Object of(Object record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Type argument(Type type) {
            if (!(type instanceof ParameterizedType parameterized)) {
                throw new IllegalStateException(type + " should say what it holds");
            }
            Type argument = parameterized.getActualTypeArguments()[0];
            return argument instanceof java.lang.reflect.WildcardType wildcard
                    ? wildcard.getUpperBounds()[0]
                    : argument;
        }

        private static Class<?> raw(Type type) {
            return type instanceof ParameterizedType parameterized
                    ? (Class<?>) parameterized.getRawType()
                    : (Class<?>) type;
        }
    }
}
