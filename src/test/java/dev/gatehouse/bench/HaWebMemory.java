package dev.gatehouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How much memory the panel that people run holds after it has applied the web stack: the process of {@code ./run}, driven
 * through its API as a script would drive it.
 */
final class HaWebMemory {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q";

    private HaWebMemory() {}

    static List<Figure> measure() throws Exception {
        // The first one's orderly end leaves the archive of classes that every later start has.
        RunningPanel.start().close();
        try (RunningPanel panel = RunningPanel.start("--gatehouse.sandbox.profile=instant")) {
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure("ha-web memory before", panel.residentMegabytes(), "MB"));
            PanelApi api = PanelApi.of(panel);
            String account = api.get("/api/accounts")
                    .path("items")
                    .path(0)
                    .path("number")
                    .asString();
            JsonNode stack = api.post(
                    "/api/blueprints/ha-web",
                    Map.of(
                            "answers",
                            Map.of(
                                    "name", "ha",
                                    "account", account,
                                    "office", "203.0.113.10",
                                    "finalSnapshot", "skip",
                                    "publicKey", KEY)));
            String path = "/api/stacks/" + stack.path("id").asString();
            String basis = api.post(path + "/plan", Map.of()).path("basis").asString();
            String run = api.post(path + "/plan/approve", Map.of("basis", basis, "why", "to measure"))
                    .path("id")
                    .asString();
            double most = panel.residentMegabytes();
            String state = "running";
            while (state.equals("running")) {
                state = api.get(path + "/runs/" + run).path("state").asString();
                most = Math.max(most, panel.residentMegabytes());
            }
            if (!state.equals("succeeded")) {
                throw new IllegalStateException("the run ended " + state);
            }
            figures.add(new Figure("ha-web memory resident", Math.max(most, panel.residentMegabytes()), "MB"));
            return figures;
        }
    }
}
