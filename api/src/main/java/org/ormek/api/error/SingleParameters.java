package org.ormek.api.error;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a parameter that is sent more than once: no call takes lists, and Spring would join the values by commas. */
@Configuration(proxyBeanMethods = false)
class SingleParameters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        ServletRequest bare = request;
        // The firewall refuses to list names with control characters; as other unknown names they are passed over.
        while (bare instanceof ServletRequestWrapper wrapper) {
            bare = wrapper.getRequest();
        }
        bare.getParameterMap().forEach((name, values) -> {
            if (values.length > 1) {
                throw new BadRequest("'" + name + "' is sent more than once. Send it once.");
            }
        });
        return true;
    }
}
