package dev.gatehouse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the way to AWS ask the team's list how an account is entered, so that neither knows the other. */
@Configuration
class AccountAccess {

    @Bean
    dev.gatehouse.aws.Accounts awsAccess(dev.gatehouse.team.Accounts accounts) {
        return number -> accounts.byNumber(number).flatMap(dev.gatehouse.team.AwsAccount::roleArn);
    }
}
