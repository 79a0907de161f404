package dev.gatehouse.aws;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;

/** Reads the settings and brings the transport that all clients share. */
@Configuration
@EnableConfigurationProperties(AwsSettings.class)
class AwsConfiguration {

    @Bean
    Budget awsBudget(AwsSettings settings, Clock clock) {
        return new Budget(settings, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    SdkHttpClient awsTransport(AwsSettings settings) {
        return ApacheHttpClient.builder()
                .maxConnections(64)
                .socketTimeout(settings.callTimeout())
                .connectionTimeout(settings.callTimeout())
                .build();
    }
}
