package dev.gatehouse.sandbox.cloudwatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;

/** What a metric is known by: namespace, name and dimensions in any order. */
public record MetricKey(String namespace, String name, Map<String, String> dimensions) {

    public MetricKey {
        dimensions = new TreeMap<>(dimensions);
    }

    static MetricKey of(String namespace, String name, List<Dimension> dimensions) {
        return new MetricKey(
                namespace,
                name,
                dimensions.stream().collect(Collectors.toMap(Dimension::name, Dimension::value, (one, twin) -> twin)));
    }

    String text() {
        return namespace + " " + name + " " + dimensions;
    }

    List<Dimension> list() {
        return dimensions.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> Dimension.builder()
                        .name(entry.getKey())
                        .value(entry.getValue())
                        .build())
                .toList();
    }
}
