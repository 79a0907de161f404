package dev.gatehouse.bench;

import com.sun.management.OperatingSystemMXBean;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * How much work a page is: processor time and statements to the database of one request, asked for one after the other.
 * The time counts the whole process, the asking included; what a style sheet takes tells how much that is.
 */
final class WorkBenchmark implements Benchmark {

    private static final int WARM_UP = 150;
    private static final int REQUESTS = 100;

    @Override
    public String name() {
        return "work";
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (MeasuredPanel panel = MeasuredPanel.start()) {
            String stack = panel.appliedStack();
            String acl = panel.resource(stack, "network-acl");
            List<String> pages = List.of(
                    "/css/tokens.css",
                    "/stacks",
                    stack + "/set-up",
                    stack + "/set-up/subnet",
                    stack + "/set-up/network-acl/new",
                    acl.replace("/resources/", "/set-up/network-acl/"),
                    acl,
                    stack + "/map",
                    stack + "/plan",
                    stack + "/runs",
                    stack + "/cost",
                    stack + "/history");
            Statistics statements = panel.context()
                    .getBean(EntityManagerFactory.class)
                    .unwrap(SessionFactory.class)
                    .getStatistics();
            Visitor visitor = panel.visitor(0);
            for (String page : pages) {
                repeat(visitor, page, WARM_UP);
            }
            List<Figure> figures = new ArrayList<>();
            for (String page : pages) {
                String named = page.replace(stack, "").replaceAll("[0-9a-f-]{36}", "one");
                long statementsBefore = statements.getPrepareStatementCount();
                long before = processorTime();
                repeat(visitor, page, REQUESTS);
                figures.add(new Figure(named + " work", (processorTime() - before) / 1e6 / REQUESTS, "ms"));
                figures.add(new Figure(
                        named + " database",
                        (statements.getPrepareStatementCount() - statementsBefore) / (double) REQUESTS,
                        "statements"));
            }
            return figures;
        }
    }

    private static void repeat(Visitor visitor, String page, int times) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            visitor.see(page);
        }
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
