package dev.gatehouse.web.api.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes an OpenAPI document apart for a page: endpoints by what they are about, and the shapes of what is sent. */
final class Reading {

    private static final String SCHEMAS = "#/components/schemas/";

    private Reading() {}

    /** Endpoints that are about the same thing. */
    public record Group(String name, List<Endpoint> endpoints) {}

    /**
     * One endpoint.
     *
     * @param id where the page can be jumped to
     */
    public record Endpoint(
            String id,
            String method,
            String path,
            String summary,
            String about,
            List<Line> parameters,
            Type sends,
            List<Answer> answers) {}

    /** What is answered with a status. */
    public record Answer(String status, String about, Type type) {}

    /** A parameter or a field. */
    public record Line(String name, String where, boolean required, Type type, String about) {}

    /** The name of a type; and of the shape on the same page, empty if it has none. */
    public record Type(String text, String shape) {
        static final Type NONE = new Type("", "");
    }

    /** What an object consists of, or which others it may be. */
    public record Shape(String name, String about, List<Line> fields, List<Type> choices) {}

    static List<Group> groups(OpenAPI api) {
        Map<String, List<Endpoint>> byTag = new LinkedHashMap<>();
        new TreeMap<>(api.getPaths())
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> byTag.computeIfAbsent(tag(operation), none -> new ArrayList<>())
                                .add(endpoint(path, method, operation))));
        return byTag.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String tag(Operation operation) {
        return operation.getTags() == null || operation.getTags().isEmpty()
                ? ""
                : operation.getTags().getFirst();
    }

    private static Endpoint endpoint(String path, PathItem.HttpMethod method, Operation operation) {
        List<Line> parameters = stream(operation.getParameters())
                .map(parameter -> new Line(
                        parameter.getName(),
                        parameter.getIn(),
                        Boolean.TRUE.equals(parameter.getRequired()),
                        type(parameter.getSchema()),
                        text(parameter.getDescription())))
                .toList();
        List<Answer> answers = operation.getResponses() == null
                ? List.of()
                : operation.getResponses().entrySet().stream()
                        .map(entry -> new Answer(
                                entry.getKey(),
                                text(entry.getValue().getDescription()),
                                type(entry.getValue().getContent())))
                        .toList();
        Type sends = operation.getRequestBody() == null
                ? Type.NONE
                : type(operation.getRequestBody().getContent());
        return new Endpoint(
                operation.getOperationId(),
                method.name(),
                path,
                text(operation.getSummary()),
                text(operation.getDescription()),
                parameters,
                sends,
                answers);
    }

    static List<Shape> shapes(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return List.of();
        }
        List<Shape> shapes = new ArrayList<>();
        new TreeMap<>(api.getComponents().getSchemas()).forEach((name, schema) -> shapes.add(shape(name, schema)));
        return shapes;
    }

    private static Shape shape(String name, Schema<?> schema) {
        List<Line> fields = new ArrayList<>();
        if (schema.getProperties() != null) {
            schema.getProperties()
                    .forEach((field, type) -> fields.add(new Line(
                            field,
                            "",
                            schema.getRequired() != null && schema.getRequired().contains(field),
                            type(type),
                            text(type.getDescription()))));
        }
        List<Type> choices = stream(schema.getOneOf())
                .map(choice -> type((Schema<?>) choice))
                .toList();
        return new Shape(name, text(schema.getDescription()), fields, choices);
    }

    private static Type type(@Nullable Content content) {
        return Optional.ofNullable(content).stream()
                .flatMap(known -> known.values().stream())
                .map(media -> type(media.getSchema()))
                .findFirst()
                .orElse(Type.NONE);
    }

    private static Type type(@Nullable Schema<?> schema) {
        if (schema == null) {
            return Type.NONE;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(SCHEMAS.length());
            return new Type(name, name);
        }
        if (schema.getItems() != null) {
            Type element = type(schema.getItems());
            return new Type("[" + element.text() + "]", element.shape());
        }
        String word = Stream.of(schema.getFormat(), schema.getType(), first(schema.getTypes()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("object");
        return new Type(schema.getEnum() == null ? word : word + ": " + join(schema.getEnum()), "");
    }

    private static String join(List<?> values) {
        return String.join(" | ", values.stream().map(String::valueOf).toList());
    }

    private static @Nullable String first(@Nullable Collection<String> types) {
        return types == null || types.isEmpty() ? null : types.iterator().next();
    }

    private static <T> Stream<T> stream(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
