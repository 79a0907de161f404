package dev.gatehouse.aws;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings. */
@Configuration
@EnableConfigurationProperties(AwsSettings.class)
class AwsConfiguration {}
