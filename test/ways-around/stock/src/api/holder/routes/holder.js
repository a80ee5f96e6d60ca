module.exports = require('@strapi/strapi').factories.createCoreRouter('api::holder.holder');
