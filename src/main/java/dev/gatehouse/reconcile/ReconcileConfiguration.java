package dev.gatehouse.reconcile;

import dev.gatehouse.inventory.Ledger;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.resource.Edge;
import dev.gatehouse.rota.Rota;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether runs go on by themselves, or a test ticks. */
@Configuration
@EnableConfigurationProperties(ReconcileSettings.class)
class ReconcileConfiguration {

    private static final String AUTOMATIC = "gatehouse.reconcile.automatic";

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    Workers concurrentWorkers(Attempts attempts, Wake wake, ReconcileSettings settings) {
        return new ConcurrentWorkers(attempts, wake, settings.workers());
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "false")
    Workers orderlyWorkers(Attempts attempts) {
        return new OrderlyWorkers(attempts);
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    HeldRuns heldRuns(RunRows runs, TakeOver takeOver, Wake wake) {
        return new HeldRuns(runs, takeOver, wake);
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    RunOffers runOffers(Rota rota, HeldRuns heldRuns, Wake wake) {
        return new RunOffers(rota, heldRuns, wake);
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "false")
    Holdings everyRun(RunRows runs) {
        return new EveryRun(runs);
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    RunLoop runLoop(Executor executor, Wake wake) {
        return new RunLoop(executor, wake);
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    StragglerRounds stragglerRounds(Stragglers stragglers) {
        return new StragglerRounds(stragglers);
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    Refresher refresher(
            Observer observer,
            RunRows runs,
            ReconcileSettings settings,
            Stacks stacks,
            Ledger ledger,
            Edge edge,
            Clock clock) {
        return new Refresher(observer, runs, stacks, ledger, edge, settings, clock);
    }
}
