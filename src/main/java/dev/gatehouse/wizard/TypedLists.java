package dev.gatehouse.wizard;

import dev.gatehouse.resource.Row;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Where the elements of lists were typed, to find them again in a spec that has sorted them. */
final class TypedLists {

    private record Typed(Object value, String path) {}

    private final Map<String, List<Typed>> lists = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();

    void typed(String list, Object value, String path) {
        lists.computeIfAbsent(list, none -> new ArrayList<>()).add(new Typed(value, path));
    }

    /** A tag stands where its key was typed. */
    void typedTag(String key, String path) {
        places.put("tags[" + key + "]", path);
    }

    /** The typed path of each element of the record's own lists, by its path in the record. */
    Map<String, String> places(Object record) {
        for (Component component : Shape.of(record.getClass()).components()) {
            if (component.of(record) instanceof List<?> elements) {
                List<Typed> typed = new ArrayList<>(lists.getOrDefault(component.name(), List.of()));
                place(component.name(), elements, typed, Object::equals);
                // A spec may make a row canonical, but leaves it its natural key.
                place(component.name(), elements, typed, TypedLists::haveOneKey);
            }
        }
        return places;
    }

    private void place(String list, List<?> elements, List<Typed> typed, BiPredicate<Object, Object> same) {
        for (int i = 0; i < elements.size(); i++) {
            String path = FormText.rowPath(list, i);
            Object element = elements.get(i);
            Optional<Typed> found = places.containsKey(path)
                    ? Optional.empty()
                    : typed.stream()
                            .filter(candidate -> same.test(candidate.value(), element))
                            .findFirst();
            found.ifPresent(candidate -> {
                places.put(path, candidate.path());
                typed.remove(candidate);
            });
        }
    }

    private static boolean haveOneKey(Object typed, Object element) {
        return typed instanceof Row row
                && element instanceof Row other
                && row.naturalKey().equals(other.naturalKey());
    }
}
