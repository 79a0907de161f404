package dev.gatehouse.sandbox.ec2;

import java.util.List;
import java.util.Map;

/** The availability zones of a Region. */
record Zones(String region) {

    private static final Map<String, String> LETTERS = Map.of("ap-northeast-2", "abcd", "us-east-1", "abcdef");
    private static final String USUAL_LETTERS = "abc";

    private static final Map<String, String> DIRECTIONS = Map.of(
            "north", "n",
            "northeast", "ne",
            "northwest", "nw",
            "south", "s",
            "southeast", "se",
            "southwest", "sw",
            "east", "e",
            "west", "w",
            "central", "c");

    List<String> names() {
        return LETTERS.getOrDefault(region, USUAL_LETTERS)
                .chars()
                .mapToObj(letter -> region + (char) letter)
                .toList();
    }

    boolean has(String name) {
        return names().contains(name);
    }

    /** Such as {@code apne2-az1}. On AWS the numbers are shuffled from account to account; here they are in order. */
    String idOf(String name) {
        return shortRegion() + "-az" + (names().indexOf(name) + 1);
    }

    private String shortRegion() {
        StringBuilder shortened = new StringBuilder();
        for (String part : region.split("-")) {
            shortened.append(DIRECTIONS.getOrDefault(part, part));
        }
        return shortened.toString();
    }
}
