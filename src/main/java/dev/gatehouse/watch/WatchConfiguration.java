package dev.gatehouse.watch;

import dev.gatehouse.rota.Rota;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether looks are taken by themselves, or a test ticks. */
@Configuration
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {

    private static final String AUTOMATIC = "gatehouse.watch.automatic";
    private static final String SHARED = "gatehouse.rota.automatic";

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    WatchThreads virtualThreads() {
        return new VirtualThreads();
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "false")
    WatchThreads oneAfterTheOther() {
        return Runnable::run;
    }

    @Bean
    @ConditionalOnProperty(name = AUTOMATIC, havingValue = "true", matchIfMissing = true)
    WatchLoop watchLoop(Watches watches, Bell bell, Clock clock) {
        return new WatchLoop(watches, bell, clock);
    }

    @Bean
    @ConditionalOnProperty(name = SHARED, havingValue = "true", matchIfMissing = true)
    HeldDrills heldDrills(Drills drills) {
        return new HeldDrills(drills);
    }

    @Bean
    @ConditionalOnProperty(name = SHARED, havingValue = "true", matchIfMissing = true)
    DrillOffers drillOffers(Rota rota, HeldDrills heldDrills) {
        return new DrillOffers(rota, heldDrills);
    }

    @Bean
    @ConditionalOnProperty(name = SHARED, havingValue = "false")
    DrillsHere drillsHere(Drills drills) {
        return new DrillsHere(drills);
    }
}
