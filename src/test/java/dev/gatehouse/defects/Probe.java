package dev.gatehouse.defects;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes until one fails; a process of its own, as a planted class must be the only one of its name. */
final class Probe implements TestExecutionListener {

    static final int GREEN = 0;
    static final int RED = 1;

    private final CancellationToken enough = CancellationToken.create();
    private boolean red;
    private long run;

    private Probe() {}

    public static void main(String[] classes) {
        System.exit(new Probe().run(List.of(classes)));
    }

    private int run(List<String> classes) {
        for (String name : classes) {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(
                            Stream.of(name).map(DiscoverySelectors::selectClass).toList())
                    .build();
            LauncherFactory.create()
                    .execute(LauncherExecutionRequestBuilder.request(request)
                            .listeners(this)
                            .cancellationToken(enough)
                            .build());
            if (red) {
                return RED;
            }
        }
        return run > 0 ? GREEN : 2;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        run += test.isTest() ? 1 : 0;
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            if (!red) {
                String why = result.getThrowable().map(Throwable::toString).orElse("failed");
                System.out.println(test.getLegacyReportingName() + ": "
                        + why.lines().map(String::strip).collect(Collectors.joining(" ")));
            }
            red = true;
            enough.cancel();
        }
    }
}
