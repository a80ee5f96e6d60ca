module.exports = require('@strapi/strapi').factories.createCoreService('api::holder.holder');
