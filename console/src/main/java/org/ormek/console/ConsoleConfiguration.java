package org.ormek.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** All pages. They stand on the beans of the HTTP interface. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
class ConsoleConfiguration {
}
