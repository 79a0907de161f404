package dev.gatehouse.support;

import dev.gatehouse.Gatehouse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole panel on a real database in memory and a sandbox without sockets. All such tests share one
 * context: each works in an AWS account and stacks of its own. Runs go on only when a test ticks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Gatehouse.class,
        properties = {
            "gatehouse.reconcile.automatic=false",
            "gatehouse.watch.automatic=false",
            "gatehouse.sandbox.enabled=false",
            "gatehouse.sessions.kept=false",
            "gatehouse.url=http://panel.test",
            "gatehouse.aws.endpoint=http://sandbox.test",
            // Nobody may wait in real time for a clock that stands.
            "gatehouse.aws.patience=0s"
        })
@AutoConfigureMockMvc
@Import({SimulatedAws.class, Workbench.class, Visitors.class, Surfer.class, Script.class, Untouched.class})
public @interface PanelTest {}
