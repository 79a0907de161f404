package dev.gatehouse.web.setup;

import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Choice;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings.Sibling;
import dev.gatehouse.wizard.Control;
import dev.gatehouse.wizard.Field;
import dev.gatehouse.wizard.FormText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be chosen in a field, and what it suggests to type. */
final class Options {

    private final FormContext context;
    private final FormText text;
    private final Map<String, List<OptionView>> lists = new LinkedHashMap<>();

    Options(FormContext context, FormText text) {
        this.context = context;
        this.text = text;
    }

    /** The closed list of a field's values; empty if anything may be typed. What is typed now is always among them. */
    List<OptionView> of(Field field, String path, String schemaPath) {
        return switch (field.control()) {
            case CHOICE, CHOICES -> constants(field, path, schemaPath);
            case REFERENCE, REFERENCES -> resources(field, path);
            default -> chosenFrom(context.choices().getOrDefault(schemaPath, List.of()), path);
        };
    }

    private List<OptionView> constants(Field field, String path, String schemaPath) {
        Set<String> chosen = chosen(field, path);
        return field.choices().stream()
                .map(value -> new OptionView(
                        value, "", context.messageKey(schemaPath + "." + value), "", chosen.contains(value)))
                .toList();
    }

    private List<OptionView> chosenFrom(List<Choice> choices, String path) {
        String typed = text.at(path).strip();
        List<OptionView> options = choices.stream()
                .map(choice -> new OptionView(
                        choice.value(),
                        choice.text().isEmpty() ? choice.value() : choice.value() + " (" + choice.text() + ")",
                        "",
                        "",
                        choice.value().equals(typed)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!options.isEmpty() && !typed.isEmpty() && options.stream().noneMatch(OptionView::chosen)) {
            options.addFirst(new OptionView(typed, typed, "", "", true));
        }
        return options;
    }

    private List<OptionView> resources(Field field, String path) {
        Set<String> chosen = chosen(field, path);
        Class<?> type = Objects.requireNonNull(field.component().referredType());
        List<Kind<?>> kinds = context.kinds().implementing(type);
        List<OptionView> options = new ArrayList<>();
        for (Kind<?> kind : kinds) {
            for (Sibling<?> sibling : context.surroundings().siblings(kind.specType())) {
                String value = sibling.ref().toString();
                options.add(new OptionView(
                        value,
                        described(sibling),
                        "",
                        kinds.size() > 1 ? "kind." + kind.name() : "",
                        chosen.contains(value)));
            }
        }
        chosen.stream()
                .filter(value ->
                        options.stream().noneMatch(option -> option.value().equals(value)))
                .forEach(gone -> options.add(new OptionView(gone, "", "setup.reference.gone", "", true)));
        return options;
    }

    /** Its name, with its block if it has one: names alone do not always tell subnets apart. */
    private static String described(Sibling<?> sibling) {
        return block(sibling.spec())
                .map(block -> sibling.name() + " · " + block)
                .findFirst()
                .orElse(sibling.name());
    }

    private static Stream<Cidr> block(Spec spec) {
        return Shape.of(spec.getClass()).components().stream()
                .map(component -> component.of(spec))
                .filter(Cidr.class::isInstance)
                .map(Cidr.class::cast);
    }

    private Set<String> chosen(Field field, String path) {
        boolean many = field.control() == Control.CHOICES || field.control() == Control.REFERENCES;
        Stream<String> texts = many
                ? IntStream.range(0, text.rows(path)).mapToObj(i -> text.at(path + "[" + i + "]"))
                : Stream.of(text.at(path));
        return texts.map(String::strip).filter(value -> !value.isEmpty()).collect(Collectors.toSet());
    }

    /** The id of the list of what people often type into this field, or one of its type; empty if there is none. */
    String list(Field field, String schemaPath) {
        if (field.control() != Control.TEXT) {
            return "";
        }
        List<Choice> own = context.suggestions().getOrDefault(schemaPath, List.of());
        if (!own.isEmpty()) {
            String id = "often-of-" + schemaPath.replaceAll("[^a-zA-Z0-9]+", "-");
            lists.put(
                    id,
                    own.stream()
                            .map(choice -> suggestion(choice.value(), choice.text()))
                            .toList());
            return id;
        }
        String id = "often-" + field.component().elementType().getSimpleName().toLowerCase(Locale.ROOT);
        return lists.computeIfAbsent(id, none -> suggested(field.component().elementType()))
                        .isEmpty()
                ? ""
                : id;
    }

    /** The lists that are not empty. */
    Map<String, List<OptionView>> lists() {
        return lists.entrySet().stream()
                .filter(list -> !list.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<OptionView> suggested(Class<?> type) {
        if (type == Protocol.class) {
            return Stream.of("tcp", "udp", "icmp", "all")
                    .map(value -> suggestion(value, ""))
                    .toList();
        }
        if (type == PortRange.class) {
            return Preset.all().stream()
                    .filter(preset -> preset.protocol().equals("tcp"))
                    .map(preset -> suggestion(preset.ports(), preset.name()))
                    .toList();
        }
        return type == Cidr.class ? blocks() : List.of();
    }

    private List<OptionView> blocks() {
        return Stream.concat(
                        Stream.of(suggestion(Cidr.ANYWHERE.toString(), "")),
                        context.surroundings().siblings(Spec.class).stream()
                                .flatMap(sibling -> block(sibling.spec())
                                        .map(block -> suggestion(block.toString(), sibling.name()))))
                .toList();
    }

    private static OptionView suggestion(String value, String label) {
        return new OptionView(value, label, "", "", false);
    }
}
