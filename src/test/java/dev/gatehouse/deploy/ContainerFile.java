package dev.gatehouse.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dockerfile as its instructions, those of the last stage apart: comments left out, continued lines joined. */
record ContainerFile(List<Instruction> all, List<Instruction> last) {

    record Instruction(String name, String arguments) {}

    private static final Pattern SETTING = Pattern.compile("([A-Z_]+)=(\"[^\"]*\"|\\S+)");

    static ContainerFile read(Path file) throws IOException {
        List<Instruction> all = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String part : Files.readAllLines(file)) {
            if (part.isBlank() || part.startsWith("#")) {
                continue;
            }
            boolean goesOn = part.endsWith("\\");
            line.append(goesOn ? part.substring(0, part.length() - 1).strip() : part.strip());
            if (goesOn) {
                line.append(' ');
            } else {
                String[] words = line.toString().split(" ", 2);
                all.add(new Instruction(words[0], words[1]));
                line.setLength(0);
            }
        }
        int last = all.lastIndexOf(all.stream()
                .filter(instruction -> instruction.name().equals("FROM"))
                .reduce((first, second) -> second)
                .orElseThrow());
        return new ContainerFile(List.copyOf(all), List.copyOf(all.subList(last, all.size())));
    }

    /** The arguments of each such instruction of the last stage. */
    List<String> of(String name) {
        return last.stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::arguments)
                .toList();
    }

    Map<String, String> environment() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String line : of("ENV")) {
            Matcher setting = SETTING.matcher(line);
            while (setting.find()) {
                settings.put(setting.group(1), setting.group(2).replace("\"", ""));
            }
        }
        return settings;
    }
}
