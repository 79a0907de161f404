package dev.gatehouse.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The web stack in two zones: applied, looked at and torn down by a panel in a process of its own, with AWS that takes no
 * time; applied by the panel that people run, for its memory; and once more with AWS as slow as it is, in simulated time.
 */
final class HaWebBenchmark implements Benchmark {

    @Override
    public String name() {
        return "ha-web";
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>(ofAPanel());
        figures.addAll(HaWebMemory.measure());
        figures.addAll(VirtualHaWeb.measure());
        return figures;
    }

    private static List<Figure> ofAPanel() throws Exception {
        Path data = Files.createTempDirectory("gatehouse-bench");
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(System.getProperty("panel.jvm", "").split(" ")));
            command.addAll(
                    List.of("-cp", System.getProperty("java.class.path"), HaWebPanel.class.getName(), data.toString()));
            Process panel = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<Figure> figures = panel.inputReader()
                    .lines()
                    .filter(line -> line.startsWith("ha-web "))
                    .map(Figure::parse)
                    .toList();
            if (panel.waitFor() != 0) {
                throw new IllegalStateException("the panel ended with " + panel.exitValue());
            }
            return figures;
        } finally {
            Folders.delete(data);
        }
    }
}
